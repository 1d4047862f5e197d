package id.lumbung.mentoring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts the mentoring service.
@SpringBootApplication
public class MentoringService {

    public static void main(String[] args) {
        SpringApplication.run(MentoringService.class, args);
    }
}
