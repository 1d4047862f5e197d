package id.lumbung.cooperative.receipt.link;

import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.vault.SignedTokens;
import id.lumbung.platform.vault.Token;

/// Whole addresses, for paper and for messages.
@Component
public class Links {

    private final SignedTokens tokens;
    private final String origin;

    /// @param origin how the platform is known outside
    Links(SignedTokens tokens, @Value("${lumbung.origin}") String origin) {
        this.tokens = tokens;
        this.origin = origin;
    }

    /// Where anybody can see whether a receipt of the bound regency is true.
    public String verification(UUID receipt) {
        return origin + "/verifikasi/" + token(ReceiptLink.VERIFICATION, receipt);
    }

    /// Where whoever was sent it sees the receipt.
    public String shared(UUID share) {
        return origin + "/verifikasi/kuitansi/" + token(ReceiptLink.SHARE, share);
    }

    private String token(ReceiptLink purpose, UUID id) {
        return tokens.write(new Token(purpose, Tenant.current().code(), id));
    }
}
