package id.lumbung.cooperative.legality;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The papers by which a cooperative is known to the public: deed, decree, tax and business numbers. Every reader of its
/// reports may know them, unlike how it came to them.
@Component
@Transactional(readOnly = true)
public class LegalPapers {

    private final JdbcClient jdbc;

    LegalPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that were issued until a day, in the order of the way.
    public List<LegalPaper> issued(UUID cooperative, LocalDate day) {
        return jdbc.sql("""
                select d.document, d.number, d.happened_on, d.party from legal_documents(?, ?) d
                 where d.status = 'TERBIT' and d.number is not null
                   and d.document in ('AKTA_PENDIRIAN', 'AKTA_PERUBAHAN', 'SK_AHU', 'SK_AHU_PERUBAHAN', 'NPWP', 'NIB',
                                      'SERTIFIKAT_NIK')""").params(cooperative, day)
                .query((row, _) -> new LegalPaper(LegalDocument.valueOf(row.getString(1)), row.getString(2),
                        row.getObject(3, LocalDate.class), row.getString(4)))
                .list().stream().sorted((one, other) -> one.document().compareTo(other.document())).toList();
    }
}
