package id.lumbung.cooperative.export;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import id.lumbung.cooperative.ledger.OpenBooks;
import id.lumbung.cooperative.profile.CooperativeKind;
import id.lumbung.cooperative.profile.CooperativeView;
import id.lumbung.cooperative.profile.FormationModel;
import id.lumbung.cooperative.profile.FormationState;
import id.lumbung.cooperative.profile.VillageCode;
import id.lumbung.cooperative.statement.TestFigures;

/// Exports without the service around them.
final class Files {

    private static final OpenBooks BOOKS = OpenBooks.shared();
    private static final JournalReader READER = new JournalReader(BOOKS.source(), BOOKS.books());

    private Files() {}

    static byte[] plainText(UUID cooperative) {
        return BOOKS.in(() -> {
            var out = new ByteArrayOutputStream();
            PlainText.write(READER.book(profile(cooperative)), READER, out);
            return out.toByteArray();
        });
    }

    static byte[] archive(UUID cooperative) {
        return BOOKS.in(() -> {
            var out = new ByteArrayOutputStream();
            var book = READER.book(profile(cooperative));
            var trial = BOOKS.books().trialBalance(cooperative, book.opened().from(), LocalDate.of(9999, 12, 31));
            Archive.write(book, trial, TestFigures.of(BOOKS).of(cooperative), READER, out,
                    Instant.parse("2026-01-02T03:04:05Z"));
            return out.toByteArray();
        });
    }

    private static CooperativeView profile(UUID id) {
        return new CooperativeView(id, "KOPERASI DESA MERAH PUTIH UJI", CooperativeKind.values()[0],
                FormationModel.values()[0], FormationState.values()[0], new VillageCode("64.02.01.2001"), "Uji",
                "64.02.01", "Uji", null, null, null);
    }
}
