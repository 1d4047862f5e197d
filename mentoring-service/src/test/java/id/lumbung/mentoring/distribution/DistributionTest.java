package id.lumbung.mentoring.distribution;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import id.lumbung.mentoring.FeatureTest;
import id.lumbung.mentoring.Helpers;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class DistributionTest {

    private static final String PAGE = "/kukar/pendamping/pembagian";

    @Autowired
    RestTestClient http;

    @Test
    void theProposalIsChangedAndConfirmedAsAWhole() {
        var helpers = new Helpers(http);
        var dewi = helpers.assistant(10);
        var nur = helpers.assistant(1);
        var first = helpers.village("Bagi Satu");
        var second = helpers.village("Bagi Dua");
        var third = helpers.village("Bagi Tiga");
        assertThat(helpers.office().page(PAGE)).contains("Bagi Satu", "ba-" + first, "selected");

        helpers.office().form(PAGE, Map.of("ba-" + first, dewi.id().toString(), "ba-" + second, nur.id().toString(),
                "ba-" + third, nur.id().toString())).refused(422, "sebanyak yang disepakati");
        assertThat(dewi.desk().get("/kukar/api/assignments").texts("$[*].id")).isEmpty();

        helpers.office().form(PAGE, Map.of("ba-" + first, dewi.id().toString(), "ba-" + second, nur.id().toString(),
                "ba-" + third, "")).next();
        assertThat(dewi.desk().get("/kukar/api/assignments").texts("$[*].village")).containsExactly("Bagi Satu");
        assertThat(helpers.office().page(PAGE)).doesNotContain("Bagi Satu").contains("Bagi Tiga");
        helpers.office().form(PAGE, Map.of("ba-" + first, helpers.assistant(2).id().toString()))
                .refused(422, "sudah didampingi");
        helpers.office().form(PAGE, Map.of("ba-" + UUID.randomUUID(), "x")).refused(422, "sedikitnya satu koperasi");
        dewi.desk().look(PAGE).refused(403);
    }
}
