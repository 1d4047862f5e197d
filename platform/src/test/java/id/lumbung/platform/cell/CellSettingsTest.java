package id.lumbung.platform.cell;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CellSettingsTest {

    @Test
    void cellsAreReadFromNamesOfTheEnvironment() {
        var cells = CellSettings.of(environment(Map.of("LUMBUNG_CELLS_TIMUR_URL", "jdbc:postgresql://timur/cooperative",
                "LUMBUNG_CELLS_TIMUR_PASSWORD", "rahasia", "LUMBUNG_CELLS_BARAT2_URL", "jdbc:postgresql://barat/x")));
        assertThat(cells).containsOnlyKeys("timur", "barat2").containsEntry("timur",
                new CellSettings("jdbc:postgresql://timur/cooperative", null, "rahasia", null));
        assertThat(CellSettings.of(environment(Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LUMBUNG_CELLS_UTAMA_URL", "LUMBUNG_CELLS_2TIMUR_URL", "LUMBUNG_CELLS_T_URL",
            "LUMBUNG_CELLS_TIMUR_USERNAME"})
    void aCellThatCannotBeStopsTheService(String name) {
        assertThatThrownBy(() -> CellSettings.of(environment(Map.of(name, "jdbc:postgresql://x/y"))))
                .hasStackTraceContaining("lumbung.cells");
    }

    private static StandardEnvironment environment(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        variables));
        return environment;
    }
}
