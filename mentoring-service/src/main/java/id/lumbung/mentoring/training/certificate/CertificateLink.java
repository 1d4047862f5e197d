package id.lumbung.mentoring.training.certificate;

import id.lumbung.platform.vault.Token;

/// What the address on a certificate is for: whether it is true, for ever.
enum CertificateLink implements Token.Purpose {

    VERIFICATION;

    @Override
    public byte code() {
        return 3;
    }

    @Override
    public String key() {
        return "certificate|verification|1";
    }
}
