package id.lumbung.platform.money;

/// What a person typed is not an amount of rupiah, or could be read as two different ones.
public class NotRupiah extends IllegalArgumentException {

    NotRupiah(String typed) {
        super("Not an amount of whole rupiah: " + typed);
    }
}
