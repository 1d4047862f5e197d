package id.lumbung.cooperative.export;

/// What was written so far: the reader of a file compares it with the file's last line and knows that nothing is missing.
final class Tally {

    private long entries;
    private long lines;
    private long total;

    void add(BookEntry entry) {
        entries++;
        lines += entry.lines().size();
        total = Math.addExact(total, entry.total());
    }

    long entries() {
        return entries;
    }

    long lines() {
        return lines;
    }

    /// The sum of the debit side, which is that of the credit side.
    long total() {
        return total;
    }
}
