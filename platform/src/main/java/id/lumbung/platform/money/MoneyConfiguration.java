package id.lumbung.platform.money;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Bean;

/// Lets every service have rupiah in its entities and in its forms.
@AutoConfiguration
@AutoConfigurationPackage(basePackageClasses = Rupiah.class)
class MoneyConfiguration {

    @Bean
    RupiahField rupiahField() {
        return new RupiahField();
    }
}
