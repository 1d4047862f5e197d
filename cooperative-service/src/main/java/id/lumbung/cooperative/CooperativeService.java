package id.lumbung.cooperative;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Starts the cooperative service.
@SpringBootApplication
@ConfigurationPropertiesScan
public class CooperativeService {

    public static void main(String[] args) {
        SpringApplication.run(CooperativeService.class, args);
    }
}
