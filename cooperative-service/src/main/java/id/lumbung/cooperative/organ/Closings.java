package id.lumbung.cooperative.organ;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.lumbung.platform.identity.Actor;

/// The ends of terms before their time. The term follows by trigger.
@Component
class Closings {

    private final JdbcClient jdbc;

    Closings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void record(UUID term, Closing closing) {
        jdbc.sql("""
                insert into organ_term_closing (term_id, closed_on, cause, reason, recorded_by)
                values (:term, :closedOn, :cause, :reason, :by)""").param("term", term)
                .param("closedOn", closing.closedOn()).param("cause", closing.cause().name())
                .param("reason", closing.reason()).param("by", Actor.current().subject()).update();
    }
}
