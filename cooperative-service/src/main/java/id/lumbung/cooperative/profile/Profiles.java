package id.lumbung.cooperative.profile;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.platform.audit.Audit;

/// The cooperatives of the bound regency. Who may look is decided by the feature that shows them.
@Service
public class Profiles {

    /// How many cooperatives a page of the register shows.
    public static final int PAGE = 50;

    private final Cooperatives cooperatives;
    private final JdbcClient jdbc;
    private final Audit audit;

    Profiles(Cooperatives cooperatives, JdbcClient jdbc, Audit audit) {
        this.cooperatives = cooperatives;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /// The cooperative, or a refusal when this regency has none of that id.
    @Transactional(readOnly = true)
    public CooperativeView get(UUID cooperative) {
        return cooperatives.findById(cooperative).orElseThrow(NoSuchCooperative::new).view();
    }

    /// The cooperative, for whoever may look at it.
    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayRead(#cooperative)")
    public CooperativeView show(UUID cooperative) {
        return get(cooperative);
    }

    /// Holds the cooperative until the transaction ends: what depends on all of its organs or members is decided one
    /// after the other. Postings, which only refer to it, go on.
    @Transactional
    public void lock(UUID cooperative) {
        jdbc.sql("select id from cooperative where id = :id for no key update").param("id", cooperative)
                .query(UUID.class).optional().orElseThrow(NoSuchCooperative::new);
    }

    /// A page of the register by name: the cooperatives after the given name whose name or district contains the words.
    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayReadAll()")
    public List<CooperativeView> page(@Nullable String district, String words, String after) {
        return cooperatives.page(district, "%" + escaped(words) + "%", after, Limit.of(PAGE)).stream()
                .map(Cooperative::view).toList();
    }

    /// The districts that have cooperatives.
    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayReadAll()")
    public List<District> districts() {
        return cooperatives.districts();
    }

    /// Names and places are no secret within the regency: everybody who belongs to it may have them.
    @Transactional(readOnly = true)
    List<DirectoryRow> directory() {
        return cooperatives.directory();
    }

    @Transactional
    @PreAuthorize("hasRole('dinas-admin') or @offices.mayApprove(#cooperative)")
    CooperativeView describe(UUID cooperative, Facts facts) {
        var line = cooperatives.findById(cooperative).orElseThrow(NoSuchCooperative::new);
        line.describe(facts);
        audit.record("profile.described", "cooperative", cooperative, null);
        return line.view();
    }

    private static String escaped(String words) {
        return words.strip().toUpperCase(Locale.ROOT).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
