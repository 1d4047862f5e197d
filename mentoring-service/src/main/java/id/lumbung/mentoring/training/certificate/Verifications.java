package id.lumbung.mentoring.training.certificate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.platform.problem.Refusal;
import id.lumbung.platform.tenancy.TenantDirectory;
import id.lumbung.platform.vault.SignedTokens;

/// Answers by the signed address alone, also when the regency left the platform: what was issued stays true. The signature
/// is looked at first, so that a forged address costs no question to the database.
@Service
class Verifications {

    private final SignedTokens tokens;
    private final TenantDirectory tenants;
    private final CertificateRows rows;
    private final TransactionTemplate transaction;
    private final MeterRegistry meters;

    Verifications(SignedTokens tokens, TenantDirectory tenants, CertificateRows rows, TransactionTemplate transaction,
            MeterRegistry meters) {
        this.tokens = tokens;
        this.tenants = tenants;
        this.rows = rows;
        this.transaction = transaction;
        this.meters = meters;
    }

    /// @param regency who issued it
    record Found(Certificate certificate, String regency) {}

    Found verify(String token) {
        try {
            var named = tokens.read(CertificateLink.VERIFICATION, token).orElseThrow(NotOurs::new);
            var regency = tenants.find(named.tenant()).orElseThrow(NotOurs::new).tenant();
            var found = regency.call(() -> transaction.execute(status -> rows.find(named.id())))
                    .orElseThrow(NotOurs::new);
            count(found.isValid() ? "ok" : "over");
            return new Found(found, regency.name());
        } catch (Refusal refusal) {
            count("unknown");
            throw refusal;
        }
    }

    private void count(String outcome) {
        meters.counter("lumbung.training.proofs", "outcome", outcome).increment();
    }
}
