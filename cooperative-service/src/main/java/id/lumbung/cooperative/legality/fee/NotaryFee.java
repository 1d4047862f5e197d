package id.lumbung.cooperative.legality.fee;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.platform.money.Rupiah;

/// What the notary costs and whose money it is.
public record NotaryFee(UUID id, FeeSource source, Rupiah amount, @Nullable String note, String recordedBy) {

    /// Villages pay from Dana Desa, wards from the regency's unforeseen expenditure.
    public enum FeeSource {
        DANA_DESA, BTT_APBD, SWADAYA, LAINNYA
    }
}
