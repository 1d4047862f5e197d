package id.lumbung.cooperative.legality.kinship;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.legality.kinship.Declaration.VillagePost;
import id.lumbung.cooperative.legality.kinship.Kinship.Relation;
import id.lumbung.cooperative.organ.Concern;
import id.lumbung.cooperative.organ.Concerns;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.cooperative.organ.Organ;
import id.lumbung.cooperative.organ.Organs;
import id.lumbung.cooperative.organ.TermView;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.tenancy.Tenant;

/// The tables `organ_statement` and `organ_kinship`, whose last rows count.
@Service
public class Declarations implements Concerns {

    private final JdbcClient jdbc;
    private final Organs organs;
    private final Audit audit;
    private final Clock clock;

    Declarations(JdbcClient jdbc, Organs organs, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.organs = organs;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    @PreAuthorize("@offices.mayReadAll()")
    public void sign(UUID cooperative, UUID id, Declaration statement) {
        var term = term(cooperative, statement.term());
        if (statement.signedOn().isAfter(today())) {
            throw DeclarationRefused.inFuture();
        }
        var written = jdbc.sql("""
                insert into organ_statement (id, term_id, cooperative_id, signed_on, no_kin, clean_record, village_post,
                    actor, actor_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(id, statement.term(), cooperative, statement.signedOn(), statement.noKin(),
                        statement.cleanRecord(), statement.post().name(), Actor.current().subject(),
                        Actor.current().name())
                .update();
        if (written == 1) {
            audit.record("legality.statement-signed", "organ-term", term.id(), null);
        }
    }

    @Transactional
    @PreAuthorize("@offices.mayReadAll()")
    public void relate(UUID cooperative, UUID id, Kinship kinship) {
        var first = term(cooperative, kinship.first()).id();
        var second = term(cooperative, kinship.second()).id();
        if (first.equals(second)) {
            throw DeclarationRefused.samePerson();
        }
        boolean ordered = first.toString().compareTo(second.toString()) < 0; // as PostgreSQL orders them
        var written = jdbc.sql("""
                insert into organ_kinship (id, cooperative_id, first_term, second_term, relation, actor, actor_name)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(id, cooperative, ordered ? first : second, ordered ? second : first,
                        kinship.relation().name(), Actor.current().subject(), Actor.current().name())
                .update();
        if (written == 1) {
            audit.record("legality.kinship-declared", "cooperative", cooperative, kinship.relation().name());
        }
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayReadAll() or @offices.mayApprove(#cooperative)")
    public Map<UUID, Declaration> signed(UUID cooperative) {
        organs.of(cooperative);
        return statements(cooperative);
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayReadAll() or @offices.mayApprove(#cooperative)")
    public List<Kinship> related(UUID cooperative) {
        organs.of(cooperative);
        return kinships(cooperative);
    }

    /// Who reads the organs may read what is the matter with them.
    @Override
    @Transactional(readOnly = true)
    public List<Concern> about(UUID cooperative, List<TermView> inOffice) {
        var names = inOffice.stream().collect(Collectors.toMap(TermView::id, TermView::name));
        var signed = statements(cooperative);
        var concerns = new ArrayList<Concern>();
        var unsigned = inOffice.stream().filter(term -> !signed.containsKey(term.id())).map(TermView::name).toList();
        if (!unsigned.isEmpty()) {
            concerns.add(new Concern("legality.kin.unsigned", List.of(String.join(", ", unsigned))));
        }
        for (var kinship : kinships(cooperative)) {
            if (names.containsKey(kinship.first()) && names.containsKey(kinship.second())) {
                concerns.add(new Concern("legality.kin.related." + kinship.relation(),
                        List.of(names.get(kinship.first()), names.get(kinship.second()))));
            }
        }
        inOffice.stream().filter(term -> signed.containsKey(term.id()))
                .forEach(term -> declared(term, Objects.requireNonNull(signed.get(term.id())), concerns));
        return concerns;
    }

    private static void declared(TermView term, Declaration statement, List<Concern> concerns) {
        if (term.office().organ() == Organ.PENGURUS && statement.post() != VillagePost.TIDAK_ADA) {
            concerns.add(new Concern("legality.kin.village-post", List.of(term.name())));
        }
        if (term.office() == Office.KETUA_PENGAWAS && statement.post() != VillagePost.KEPALA) {
            concerns.add(new Concern("legality.kin.not-the-head", List.of(term.name())));
        }
        if (!statement.noKin()) {
            concerns.add(new Concern("legality.kin.admits", List.of(term.name())));
        }
        if (!statement.cleanRecord()) {
            concerns.add(new Concern("legality.kin.record", List.of(term.name())));
        }
    }

    private TermView term(UUID cooperative, UUID id) {
        return organs.of(cooperative).stream().filter(term -> term.id().equals(id)).findAny()
                .orElseThrow(DeclarationRefused::noSuchTerm);
    }

    private Map<UUID, Declaration> statements(UUID cooperative) {
        return jdbc.sql("""
                select distinct on (term_id) * from organ_statement where cooperative_id = ?
                 order by term_id, ordinal desc""").param(cooperative)
                .query((row, index) -> new Declaration(row.getObject("term_id", UUID.class),
                        row.getObject("signed_on", LocalDate.class), row.getBoolean("no_kin"),
                        row.getBoolean("clean_record"), VillagePost.valueOf(row.getString("village_post"))))
                .list().stream().collect(Collectors.toMap(Declaration::term, Function.identity()));
    }

    private List<Kinship> kinships(UUID cooperative) {
        return jdbc.sql("""
                select distinct on (first_term, second_term) * from organ_kinship where cooperative_id = ?
                 order by first_term, second_term, ordinal desc""").param(cooperative)
                .query((row, index) -> new Kinship(row.getObject("first_term", UUID.class),
                        row.getObject("second_term", UUID.class), Relation.valueOf(row.getString("relation"))))
                .list().stream().filter(kinship -> kinship.relation() != Relation.TIDAK_ADA).toList();
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Tenant.current().zone()));
    }
}
