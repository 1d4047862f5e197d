package id.lumbung.cooperative.membership;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// The lines of all registers of members.
interface Lines extends Repository<Member, UUID> {

    Member saveAndFlush(Member member);

    Optional<Member> findByIdAndCooperativeId(UUID id, UUID cooperative);

    /// Ordered by name; the id tells two of one name apart where a page ends.
    @Query("""
            select m from Member m
            where m.cooperativeId = :cooperative and m.state in :states
              and (lower(m.name) like :words escape '\\' or m.number like :words escape '\\')
              and (lower(m.name) > :afterName or lower(m.name) = :afterName and m.id > :afterId)
            order by lower(m.name), m.id""")
    List<Member> page(UUID cooperative, Collection<MemberState> states, String words, String afterName, UUID afterId,
            Limit limit);

    @Query("select m from Member m where m.cooperativeId = :cooperative and m.nikIndex = :index order by m.id desc")
    List<Member> byNik(UUID cooperative, byte[] index);

    @Query("select m from Member m where m.cooperativeId = :cooperative and m.number is not null order by m.number")
    List<Member> register(UUID cooperative);

    @Query("select m from Member m where m.cooperativeId = :cooperative and m.state in :states order by m.number, m.id")
    List<Member> in(UUID cooperative, Collection<MemberState> states);

    @Query("select count(m) from Member m where m.cooperativeId = :cooperative and m.state in :states")
    int count(UUID cooperative, Collection<MemberState> states);

    /// Cooperatives that lost somebody and have fewer members than they need.
    @Query("""
            select m.cooperativeId from Member m group by m.cooperativeId
            having sum(case when m.state in :belonging then 1 else 0 end) < :least
              and sum(case when m.state in :gone then 1 else 0 end) > 0""")
    List<UUID> below(long least, Collection<MemberState> belonging, Collection<MemberState> gone);

    @Query("""
            select count(m) > 0 from Member m
            where m.cooperativeId = :cooperative and m.nikIndex = :index and m.state in :states""")
    boolean has(UUID cooperative, byte[] index, Collection<MemberState> states);

    /// Other cooperatives of this regency that know the same NIK.
    @Query("""
            select distinct m.cooperativeId from Member m
            where m.cooperativeId <> :cooperative and m.nikIndex = :index and m.state in :states""")
    List<UUID> elsewhere(UUID cooperative, byte[] index, Collection<MemberState> states);

    /// Who of these people is known in which cooperative.
    @Query("""
            select new id.lumbung.cooperative.membership.Lines$Met(m.cooperativeId, m.nikIndex) from Member m
            where m.nikIndex in :indexes and m.state in :states""")
    List<Met> knowing(Collection<byte[]> indexes, Collection<MemberState> states);

    record Met(UUID cooperative, byte[] index) {}

    @Query("select distinct m.cooperativeId from Member m where m.accountSubject = :subject and m.state in :states")
    List<UUID> cooperativesOf(String subject, Collection<MemberState> states);

    @Query("""
            select m.id from Member m
            where m.cooperativeId = :cooperative and m.accountSubject = :subject and m.state in :states""")
    List<UUID> ofAccount(UUID cooperative, String subject, Collection<MemberState> states);
}
