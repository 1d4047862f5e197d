package id.lumbung.mentoring.visit.photo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.mentoring.guest.Guests;
import id.lumbung.mentoring.mentor.ForMentors;
import id.lumbung.mentoring.visit.Visits;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.file.FileMention;
import id.lumbung.platform.file.SealedFiles;
import id.lumbung.platform.file.SealedFiles.Sealed;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.problem.Violation;

/// Takes photos of a visit in and shows them.
@Service
class VisitPhotos implements FileMention {

    private static final String PICTURE = "image/";

    private final JdbcClient jdbc;
    private final SealedFiles store;
    private final Visits visits;
    private final Guests guests;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final MeterRegistry meters;

    VisitPhotos(JdbcClient jdbc, SealedFiles store, Visits visits, Guests guests, TransactionTemplate transaction,
            Audit audit, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.store = store;
        this.visits = visits;
        this.guests = guests;
        this.transaction = transaction;
        this.audit = audit;
        this.meters = meters;
    }

    /// The file is cleaned and sealed before any transaction; the same photo sent twice is there once.
    ///
    /// @param id the client's
    @ForMentors
    VisitPhoto send(UUID visit, UUID id, @Nullable MultipartFile file) {
        var cooperative = visits.hers(visit).cooperativeId();
        var taken = store.take(cooperative, file, "foto");
        if (!taken.mediaType().startsWith(PICTURE)) {
            throw new NotAPhoto();
        }
        try {
            return Objects.requireNonNull(transaction.execute(_ -> kept(visit, id, taken)));
        } catch (DataAccessException broken) {
            throw switch (Violation.constraint(broken)) {
                case "visit_photo_while_she_is_there" -> new NotWhileAway();
                case "visit_photo_twelve_at_most" -> new EnoughPhotos();
                case null, default -> broken;
            };
        }
    }

    private VisitPhoto kept(UUID visit, UUID id, Sealed taken) {
        store.keep(taken);
        var actor = Actor.current();
        var written = jdbc.sql("""
                insert into visit_photo (id, visit_id, cooperative_id, sha256, size, type, name, sent_by, sent_by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict on constraint visit_photo_once do nothing""")
                .params(id, visit, taken.owner(), HexFormat.of().parseHex(taken.sha256()), taken.size(),
                        taken.mediaType(), taken.name(), actor.subject(), actor.name())
                .update();
        if (written == 1) {
            audit.record("visit.photo-sent", "visit", visit, null);
            meters.counter("lumbung.visits.photos").increment();
        }
        return of(visit).stream().filter(photo -> photo.sha256().equals(taken.sha256())).findAny().orElseThrow();
    }

    /// For whoever may see the visit.
    @Transactional(readOnly = true)
    @ForMentors
    List<VisitPhoto> show(UUID visit) {
        visits.get(visit);
        return of(visit);
    }

    @ForMentors
    ResponseEntity<byte[]> content(UUID visit, UUID id) {
        return answer(Objects.requireNonNull(transaction.execute(_ -> show(visit).stream()
                .filter(photo -> photo.id().equals(id)).findAny().orElseThrow(NoSuchPhoto::new))));
    }

    /// For the board of the cooperative, and the Dinas; the newest first. Asks the neighbour, so it begins no transaction.
    @PreAuthorize("hasAnyRole('dinas-admin', 'dinas-petugas', 'pengurus')")
    List<VisitPhoto> ofCooperative(UUID cooperative) {
        guests.cooperative(cooperative, null);
        return Objects.requireNonNull(transaction.execute(_ -> jdbc
                .sql("select * from visit_photo where cooperative_id = ? order by sent_at desc, id limit 60")
                .param(cooperative).query(VisitPhotos::photo).list()));
    }

    @PreAuthorize("hasAnyRole('dinas-admin', 'dinas-petugas', 'pengurus')")
    ResponseEntity<byte[]> contentOfCooperative(UUID cooperative, UUID id) {
        return answer(ofCooperative(cooperative).stream().filter(photo -> photo.id().equals(id)).findAny()
                .orElseThrow(NoSuchPhoto::new));
    }

    @Override
    public boolean speaksOf(UUID cooperative, String sha256) {
        return jdbc.sql("select exists (select from visit_photo where cooperative_id = ? and sha256 = ?)")
                .params(cooperative, HexFormat.of().parseHex(sha256)).query(Boolean.class).single();
    }

    private List<VisitPhoto> of(UUID visit) {
        return jdbc.sql("select * from visit_photo where visit_id = ? order by sent_at, id").param(visit)
                .query(VisitPhotos::photo).list();
    }

    private ResponseEntity<byte[]> answer(VisitPhoto photo) {
        return store.answer(photo.cooperative(), photo.sha256(), photo.type(), photo.name());
    }

    private static VisitPhoto photo(ResultSet row, int index) throws SQLException {
        return new VisitPhoto(row.getObject("id", UUID.class), row.getObject("visit_id", UUID.class),
                row.getObject("cooperative_id", UUID.class), HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getInt("size"), row.getString("type"), row.getString("name"), row.getString("sent_by_name"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant());
    }
}
