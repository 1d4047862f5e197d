package id.lumbung.cooperative.receipt.paper;

import java.util.List;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.profile.CooperativeView;
import id.lumbung.cooperative.receipt.Receipt;
import id.lumbung.platform.document.QrCode;
import id.lumbung.platform.money.Rupiah;

/// All that stands on the paper.
///
/// @param stamp the worth of the stamp that has to be on it, if one has to
public record Paper(Receipt receipt, CooperativeView cooperative, @Nullable Rupiah stamp, QrCode code, PaperSize size,
        List<Copy> copies) {

    /// What a stranger may see of it: no number of a person, also not one that somebody wrote into the purpose.
    Paper withoutNumbers() {
        return new Paper(new Receipt(receipt.id(), receipt.cooperative(), receipt.entry(), receipt.kind(),
                receipt.sequence(), receipt.on(), receipt.amount(), Numbers.hide(receipt.payer()), null,
                Numbers.hide(receipt.purpose()), receipt.place(), receipt.receiver(), receipt.receiverOffice(),
                receipt.issuedAt(), receipt.cancelled()), cooperative, stamp, code, size, copies);
    }
}
