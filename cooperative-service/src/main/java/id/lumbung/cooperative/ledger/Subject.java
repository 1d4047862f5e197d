package id.lumbung.cooperative.ledger;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// Whom or what a line is about. A control account stands for a sub-ledger and asks each of its lines for one.
///
/// Creditors and items are known by their name until a register of theirs gives them an id; a line may carry both.
public sealed interface Subject {

    /// The kinds that a control account may ask for.
    enum Kind {
        ANGGOTA, KREDITUR, BARANG, PINJAMAN
    }

    /// A member of the cooperative.
    record Member(UUID id) implements Subject {}

    /// Somebody we owe: supplier, state firm, BUMDes.
    record Creditor(@Nullable UUID id, String name) implements Subject {
        public Creditor {
            name = Text.required(name, 120);
        }
    }

    /// Goods in stock.
    record Item(@Nullable UUID id, String name) implements Subject {
        public Item {
            name = Text.required(name, 120);
        }
    }

    /// A loan given to a member.
    record Loan(UUID id) implements Subject {}

    /// Nobody in particular.
    record None() implements Subject {}

    /// Nobody in particular.
    Subject NONE = new None();

    static Subject member(UUID id) {
        return new Member(id);
    }

    static Subject creditor(String name) {
        return new Creditor(null, name);
    }

    static Subject item(String name) {
        return new Item(null, name);
    }

    static Subject loan(UUID id) {
        return new Loan(id);
    }

    default @Nullable Kind kind() {
        return switch (this) {
            case Member member -> Kind.ANGGOTA;
            case Creditor creditor -> Kind.KREDITUR;
            case Item item -> Kind.BARANG;
            case Loan loan -> Kind.PINJAMAN;
            case None none -> null;
        };
    }

    default @Nullable UUID id() {
        return null;
    }

    default @Nullable String name() {
        return null;
    }

    /// The subject as three columns say it.
    static Subject of(@Nullable Kind kind, @Nullable UUID id, @Nullable String name) {
        return switch (kind) {
            case null -> NONE;
            case ANGGOTA -> new Member(required(id));
            case KREDITUR -> new Creditor(id, required(name));
            case BARANG -> new Item(id, required(name));
            case PINJAMAN -> new Loan(required(id));
        };
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("The subject is incomplete");
        }
        return value;
    }
}
