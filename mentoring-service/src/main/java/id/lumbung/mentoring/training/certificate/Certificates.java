package id.lumbung.mentoring.training.certificate;

import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.mentoring.mentor.ForTheOffice;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.mentoring.training.seat.Seat;
import id.lumbung.mentoring.training.seat.Seats;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.vault.SignedTokens;
import id.lumbung.platform.vault.Token;

/// Issuing certificates to all who earned one, and taking one back.
@Service
class Certificates {

    private final CertificateRows rows;
    private final Seats seats;
    private final SignedTokens tokens;
    private final Audit audit;
    private final MeterRegistry meters;
    private final String origin;

    /// @param origin how the platform is known outside
    Certificates(CertificateRows rows, Seats seats, SignedTokens tokens, Audit audit, MeterRegistry meters,
            @Value("${lumbung.origin}") String origin) {
        this.rows = rows;
        this.seats = seats;
        this.tokens = tokens;
        this.audit = audit;
        this.meters = meters;
        this.origin = origin;
    }

    /// To everybody who was there on four days out of five and has none yet.
    @Transactional
    @ForTheOffice
    int issue(UUID training) {
        var hall = seats.hall(training);
        var issued = hall.seats().stream().filter(seat -> isEarned(seat, hall.days().size()))
                .mapToInt(seat -> rows.issue(seat.id())).sum();
        if (issued == 0) {
            throw new NobodyEarned();
        }
        audit.record("training.certified", "training", training, null);
        meters.counter("lumbung.training.certificates", "act", "issued").increment(issued);
        return issued;
    }

    private static boolean isEarned(Seat seat, int days) {
        return seat.isAccepted() && seat.certificate() == null && seat.days() > 0 && seat.days() * 5 >= days * 4;
    }

    @Transactional
    @ForTheOffice
    Certificate revoke(UUID id, String reason) {
        rows.find(id).orElseThrow(NoSuchCertificate::new);
        if (rows.revoke(id, reason.strip()) == 1) {
            audit.record("training.certificate-revoked", "training-certificate", id, reason.strip());
            meters.counter("lumbung.training.certificates", "act", "revoked").increment();
        }
        return rows.find(id).orElseThrow(NoSuchCertificate::new);
    }

    /// For the Dinas and for the person whose it is.
    @Transactional(readOnly = true)
    Certificate get(UUID id) {
        var certificate = rows.find(id).orElseThrow(NoSuchCertificate::new);
        if (!Mentors.isOffice()) {
            seats.get(certificate.seat());
        }
        return certificate;
    }

    /// Where anybody sees whether it is true.
    String address(Certificate certificate) {
        return origin + "/verifikasi/sertifikat/" + tokens.write(
                new Token(CertificateLink.VERIFICATION, Tenant.current().code(), certificate.id()));
    }
}
