package id.lumbung.platform.money;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypesScanner;

import static org.assertj.core.api.Assertions.assertThat;

class RupiahColumnTest {

    private final RupiahColumn column = new RupiahColumn();

    @Test
    void everyServiceFindsTheColumnWithoutNamingIt() {
        new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MoneyConfiguration.class))
                .run(service -> {
                    var packages = AutoConfigurationPackages.get(service.getBeanFactory());
                    var types = new PersistenceManagedTypesScanner(new DefaultResourceLoader())
                            .scan(packages.toArray(String[]::new));

                    assertThat(types.getManagedClassNames()).contains(RupiahColumn.class.getName());
                });
    }

    @Test
    void anAmountComesBackAsItWas() {
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(Rupiah.of(-1_250_000))))
                .isEqualTo(Rupiah.of(-1_250_000));
    }

    @Test
    void noAmountIsNull() {
        assertThat(column.convertToDatabaseColumn(null)).isNull();
        assertThat(column.convertToEntityAttribute(null)).isNull();
    }
}
