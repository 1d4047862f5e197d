package id.lumbung.cooperative.event;

import java.io.IOException;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import id.lumbung.cooperative.event.template.Catalogue;
import id.lumbung.cooperative.event.template.DefinitionFiles;
import id.lumbung.cooperative.ledger.Chart;

/// Loads the events. A wrong one stops the start, and an event without words stops the test of the words.
@Configuration(proxyBeanMethods = false)
class EventConfiguration {

    @Bean
    static Catalogue catalogue() throws IOException {
        var resources = new PathMatchingResourcePatternResolver();
        try (var goods = resources.getResource("classpath:events/goods.yaml").getInputStream()) {
            var files = new DefinitionFiles(Chart.standard(), goods);
            for (var file : resources.getResources("classpath*:events/J*.yaml")) {
                try (var content = file.getInputStream()) {
                    files.read(String.valueOf(file.getFilename()), content);
                }
            }
            for (var file : resources.getResources("classpath*:events/made/J*.yaml")) {
                try (var content = file.getInputStream()) {
                    files.readMade(String.valueOf(file.getFilename()), content);
                }
            }
            return files.catalogue();
        }
    }
}
