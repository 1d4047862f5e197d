package id.lumbung.gateway.limit;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import id.lumbung.gateway.shared.SharedMemory;

/// Where requests are counted.
@Configuration(proxyBeanMethods = false)
class Counting {

    @Bean
    Buckets buckets(ObjectProvider<SharedMemory> memory) {
        var shared = memory.getIfAvailable();
        return shared == null ? new BucketsHere() : new BucketsShared(shared);
    }
}
