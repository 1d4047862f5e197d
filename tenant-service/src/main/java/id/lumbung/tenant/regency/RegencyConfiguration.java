package id.lumbung.tenant.regency;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import id.lumbung.platform.identity.OpenPath;

@Configuration
class RegencyConfiguration {

    /// The gateway and the other services read the catalogue before anybody has signed in.
    @Bean
    OpenPath catalogue() {
        return new OpenPath("/api/catalogue");
    }
}
