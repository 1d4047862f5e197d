package id.lumbung.platform.vault;

/// The keys of a regency were wrapped by a key that is not in the file (any more).
class KeysLost extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    KeysLost() {
        super("the keys of this regency were wrapped by another key-encryption key");
    }
}
