/// Where the files lie: a folder of this machine or a bucket that speaks S3.
@NullMarked
package id.lumbung.platform.file.store;

import org.jspecify.annotations.NullMarked;
