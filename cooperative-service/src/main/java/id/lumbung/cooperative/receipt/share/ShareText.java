package id.lumbung.cooperative.receipt.share;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.cooperative.receipt.Receipt;
import id.lumbung.cooperative.receipt.link.Links;
import id.lumbung.platform.web.WhatsApp;

/// What is sent along with a link. It names the receipt and nobody.
@Component
class ShareText {

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private final MessageSource messages;
    private final Profiles profiles;
    private final Links links;

    ShareText(MessageSource messages, Profiles profiles, Links links) {
        this.messages = messages;
        this.profiles = profiles;
        this.links = links;
    }

    /// @param text to paste into any message
    /// @param whatsApp opens WhatsApp with the text; to whom it goes, the sender chooses there
    record Shared(UUID id, String address, Instant expiresAt, String text, String whatsApp) {}

    Shared of(Receipt receipt, Shares.Share share) {
        var address = links.shared(share.id());
        var text = messages.getMessage("receipt.share.message", new Object[]{receipt.number(),
                profiles.get(receipt.cooperative()).name(), receipt.figures(), address, share.expiresAt()},
                INDONESIAN);
        return new Shared(share.id(), address, share.expiresAt(), text, WhatsApp.link(text));
    }
}
