package id.lumbung.cooperative.receipt.verification;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import id.lumbung.platform.identity.OpenPath;

/// The only addresses of this service that ask for no token: each carries a signature of ours instead.
@Configuration(proxyBeanMethods = false)
class OpenDoors {

    @Bean
    OpenPath verification() {
        return new OpenPath("/verifikasi/{token}");
    }

    @Bean
    OpenPath sharedReceipt() {
        return new OpenPath("/verifikasi/kuitansi/{token}");
    }

    @Bean
    OpenPath sharedDocument() {
        return new OpenPath("/verifikasi/kuitansi/{token}/pdf");
    }
}
