package id.lumbung.platform.file;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

import id.lumbung.platform.file.content.Cleaning;
import id.lumbung.platform.file.store.StoreConfiguration;

/// Gives a service that has a key file, and the libraries for it, a store of sealed files.
@AutoConfiguration
@ConditionalOnClass(name = {"com.google.crypto.tink.Aead", "software.amazon.awssdk.services.s3.S3Client"})
@ConditionalOnProperty("lumbung.keys.file")
@EnableScheduling
@Import({StoreConfiguration.class, Cleaning.class, FileLock.class, SealedFiles.class, Orphans.class})
class FileConfiguration {}
