package id.lumbung.cooperative.organ;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// All terms of office there were, are and will be.
interface Terms extends Repository<OrganTerm, UUID> {

    OrganTerm saveAndFlush(OrganTerm term);

    Optional<OrganTerm> findByIdAndCooperativeId(UUID id, UUID cooperative);

    @Query("select t from OrganTerm t where t.cooperativeId = :cooperative order by t.starts desc, t.office, t.seat")
    List<OrganTerm> of(UUID cooperative);

    /// Those whose time meets the given one, both days included.
    @Query("""
            select t from OrganTerm t where t.cooperativeId = :cooperative and t.starts <= :ends
              and (t.closedOn is null and t.ends >= :starts or t.closedOn > :starts and t.closedOn > t.starts)""")
    List<OrganTerm> during(UUID cooperative, LocalDate starts, LocalDate ends);

    /// The database's own function decides, so that there is one place that says who is in office.
    @Query(value = "select holds_office(:cooperative, :subject, :offices, :day)", nativeQuery = true)
    boolean holds(String subject, UUID cooperative, String[] offices, LocalDate day);

    @Query("""
            select distinct t.cooperativeId from OrganTerm t where t.accountSubject = :subject and t.starts <= :day
              and (t.closedOn is null and t.ends >= :day or t.closedOn > :day)""")
    List<UUID> cooperativesOf(String subject, LocalDate day);

    @Query("""
            select distinct t.cooperativeId from OrganTerm t where t.accountSubject = :subject and t.office in :offices
              and t.starts <= :day and (t.closedOn is null and t.ends >= :day or t.closedOn > :day)""")
    List<UUID> cooperativesOf(String subject, Collection<Office> offices, LocalDate day);
}
