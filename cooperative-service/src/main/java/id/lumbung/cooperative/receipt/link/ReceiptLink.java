package id.lumbung.cooperative.receipt.link;

import java.util.Locale;

import id.lumbung.platform.vault.Token;

/// What an address of a receipt is for.
public enum ReceiptLink implements Token.Purpose {
    /// Printed on the paper: tells whether the paper is true, for ever.
    VERIFICATION(1),
    /// Sent by message: shows the receipt, for a while.
    SHARE(2);

    private final int code;

    ReceiptLink(int code) {
        this.code = code;
    }

    @Override
    public byte code() {
        return (byte) code;
    }

    @Override
    public String key() {
        return "receipt|" + name().toLowerCase(Locale.ROOT) + "|1";
    }
}
