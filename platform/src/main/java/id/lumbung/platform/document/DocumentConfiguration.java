package id.lumbung.platform.document;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.thymeleaf.spring6.SpringTemplateEngine;

/// Pages for paper, and turns for long work.
@AutoConfiguration(after = ThymeleafAutoConfiguration.class)
class DocumentConfiguration {

    @Bean
    Pdf pdf(SpringTemplateEngine templates) {
        return new Pdf(templates);
    }

    /// @param atOnce `lumbung.documents.at-once`: how many one tenant may have in the making
    /// @param patience `lumbung.documents.patience`: how long the next one waits for its turn
    @Bean
    Turns turns(@Value("${lumbung.documents.at-once:4}") int atOnce,
            @Value("${lumbung.documents.patience:10s}") Duration patience) {
        return new Turns(atOnce, patience);
    }
}
