import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/**
 * Checks an archive of a cooperative's books: needs a JDK, no server, no library.
 *
 *     java Verify.java arsip.zip [sidik yang Anda simpan sendiri]
 *
 * Ends with 0 when everything holds, with 1 and the first place that does not, with 2 when it cannot read the archive.
 */
public final class Verify {

    private static final String BEGINNING = "0".repeat(64);

    /** What does not hold, and where. */
    private static final class False extends RuntimeException {

        private static final long serialVersionUID = 1;

        False(String message) {
            super(message);
        }
    }

    private final ZipFile zip;
    private final Map<String, Object> book;
    private final Map<String, String> types = new HashMap<>();
    private final Map<Long, String> seals = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, long[]> moved = new TreeMap<>();
    private final Map<String, String> lineOf = new HashMap<>();
    private final Map<String, String> special = new HashMap<>();
    private final TreeMap<Integer, Map<String, Long>> years = new TreeMap<>();
    private final TreeMap<Integer, Map<String, Long>> closings = new TreeMap<>();
    private long sequence;
    private long lines;
    private long total;
    private String hash = BEGINNING;
    private String kept;

    private Verify(ZipFile zip, String kept) throws IOException {
        this.zip = zip;
        this.kept = kept;
        this.book = rows("book.json").next();
    }

    public static void main(String[] args) {
        if (args.length < 1 || args.length > 2 || !Files.isReadable(Path.of(args[0]))) {
            System.err.println("Cara pakai: java Verify.java arsip.zip [sidik]");
            System.exit(2);
        }
        try (ZipFile zip = new ZipFile(args[0], StandardCharsets.UTF_8)) {
            Verify verify = new Verify(zip, args.length == 2 ? args[1].toLowerCase(java.util.Locale.ROOT) : null);
            verify.all();
            System.out.println("UTUH: " + verify.sequence + " catatan, " + verify.lines + " baris, jumlah debit = jumlah kredit = "
                    + verify.total + ", sidik catatan terakhir " + verify.hash);
        } catch (False e) {
            System.out.println("TIDAK UTUH: " + e.getMessage());
            System.exit(1);
        } catch (IOException | RuntimeException e) {
            System.err.println("Arsip tidak dapat dibaca: " + e);
            System.exit(2);
        }
    }

    private void all() throws IOException {
        for (Rows accounts = rows("chart.jsonl"); accounts.more();) {
            Map<String, Object> account = accounts.next();
            types.put(text(account, "code"), text(account, "type"));
            lineOf.put(text(account, "code"), orDash(account.get("line")));
        }
        for (Rows closed = rows("seals.jsonl"); closed.more();) {
            Map<String, Object> seal = closed.next();
            seals.put(number(seal, "sequence"), text(seal, "hash"));
        }
        for (Rows entries = rows("entries.jsonl"); entries.more();) {
            next(entries);
        }
        must(sequence == number(book, "entries") && hash.equals(text(book, "hash")), "rantai berakhir pada catatan ke-" + sequence
                + ", padahal buku mengingat " + number(book, "entries") + " catatan dengan sidik " + text(book, "hash"));
        must(lines == number(book, "lines") && total == number(book, "total"), "jumlah baris atau jumlah debit tidak sama dengan book.json");
        must(kept == null, "sidik yang Anda simpan (" + kept + ") tidak ada di dalam rantai");
        balances();
        statements();
    }

    private void next(Rows entries) throws IOException {
        try {
            entry(entries.next());
        } catch (False e) {
            throw e;
        } catch (RuntimeException e) {
            throw new False("catatan ke-" + (sequence + 1) + ": tidak dapat dibaca (" + e + ")");
        }
    }

    private void entry(Map<String, Object> entry) {
        String name = "catatan ke-" + (sequence + 1) + " (" + text(entry, "voucher") + ")";
        must(number(entry, "sequence") == sequence + 1, name + ": urutan meloncat ke " + number(entry, "sequence"));
        must(text(entry, "previous").equals(hash), name + ": tidak menyambung dengan catatan sebelumnya");
        must(text(entry, "hash").equals(sha256(canonical(entry))), name + ": isi tidak sesuai dengan sidiknya");
        String[] voucher = text(entry, "voucher").split("/");
        String date = text(entry, "date");
        must(voucher.length == 4 && date.startsWith(voucher[1] + "-" + voucher[2] + "-")
                && numbers.merge(voucher[0] + "/" + voucher[1], 1, Integer::sum) == Integer.parseInt(voucher[3]),
                name + ": nomor bukti berlubang atau berulang");
        long balance = 0;
        for (Object each : list(entry, "lines")) {
            Map<String, Object> line = map(each);
            long amount = number(line, "amount");
            boolean debit = text(line, "side").equals("D");
            must(amount > 0, name + ": jumlah pada baris tidak lebih dari nol");
            must(!types.getOrDefault(text(line, "account"), "H").equals("H"), name + ": akun " + text(line, "account") + " tidak dikenal");
            balance = Math.addExact(balance, debit ? amount : -amount);
            total = Math.addExact(total, debit ? amount : 0);
            long[] sums = moved.computeIfAbsent(text(line, "account"), code -> new long[2]);
            sums[debit ? 0 : 1] = Math.addExact(sums[debit ? 0 : 1], amount);
            lines++;
        }
        remember(entry, Integer.parseInt(date.substring(0, 4)));
        must(balance == 0, name + ": debit tidak sama dengan kredit");
        sequence++;
        hash = text(entry, "hash");
        must(seals.getOrDefault(sequence, hash).equals(hash), name + ": bulan tertutup mengingat sidik yang lain");
        if (hash.equals(kept)) {
            kept = null;
        }
    }

    private void balances() throws IOException {
        for (Rows rows = rows("trial-balance.jsonl"); rows.more();) {
            Map<String, Object> row = rows.next();
            long[] sums = moved.remove(text(row, "account"));
            must(sums != null && sums[0] == number(row, "debit") && sums[1] == number(row, "credit")
                    && sums[0] - sums[1] == number(row, "closing"),
                    "neraca saldo akun " + text(row, "account") + " tidak sama dengan jumlah catatannya");
        }
        must(moved.isEmpty(), "neraca saldo tidak memuat akun " + moved.keySet());
    }

    /** What moved in a year by account and participation; apart from it what only closes a year or carries its result over. */
    private void remember(Map<String, Object> entry, int year) {
        Object original = entry.get("reverses");
        String event = original == null ? text(entry, "event") : special.getOrDefault((String) original, "");
        if (event.equals("J76") || event.equals("J83")) {
            special.put(text(entry, "entry"), event);
        }
        boolean summary = false;
        boolean result = false;
        boolean only = true;
        for (Object each : list(entry, "lines")) {
            String account = text(map(each), "account");
            summary |= account.equals("3-1901");
            result |= account.equals("3-1502");
            only &= account.equals("3-1501") || account.equals("3-1502");
        }
        boolean apart = (summary || result) && (event.equals("J76") || summary && !event.equals("J83") || only);
        for (Object each : list(entry, "lines")) {
            Map<String, Object> line = map(each);
            long signed = text(line, "side").equals("D") ? number(line, "amount") : -number(line, "amount");
            String key = text(line, "account") + " " + text(line, "participation");
            years.computeIfAbsent(year, y -> new HashMap<>()).merge(key, signed, Math::addExact);
            if (apart) {
                closings.computeIfAbsent(year, y -> new HashMap<>()).merge(key, signed, Math::addExact);
            }
        }
    }

    /** Reckons LPK and PHU of every year again. */
    private void statements() throws IOException {
        List<Map<String, Object>> rules = new ArrayList<>();
        for (Rows rows = rows("statement-lines.jsonl"); rows.more();) {
            rules.add(rows.next());
        }
        Map<String, Long> reckoned = new LinkedHashMap<>();
        Map<String, Long> standing = new HashMap<>();
        int last = years.isEmpty() ? 0 : years.lastKey();
        for (int year = Integer.parseInt(text(book, "opened").substring(0, 4)); year <= last; year++) {
            Map<String, Long> movedThen = years.getOrDefault(year, Map.of());
            Map<String, Long> apart = closings.getOrDefault(year, Map.of());
            movedThen.forEach((key, amount) -> standing.merge(key, amount, Math::addExact));
            Map<String, Long> earned = new HashMap<>();
            movedThen.forEach((key, amount) -> {
                if (isResult(account(key))) {
                    earned.put(key, amount - apart.getOrDefault(key, 0L));
                }
            });
            String at = " " + year + " ";
            reckon(rules, "PHU", at, earned, reckoned);
            long before = reckoned.getOrDefault("PHU" + at + "g", 0L) - on("3-1502", movedThen) + on("3-1502", apart) - on("3-1999", standing);
            long results = 0;
            for (Map.Entry<String, Long> one : standing.entrySet()) {
                String line = lineOf.get(account(one.getKey()));
                if (isResult(account(one.getKey())) || line.equals("L36") || line.equals("L37")) {
                    results = Math.subtractExact(results, one.getValue());
                }
            }
            reckoned.put("LPK" + at + "L37", before);
            reckoned.put("LPK" + at + "L36", results - before);
            reckon(rules, "LPK", at, standing, reckoned);
        }
        for (Rows rows = rows("statements.jsonl"); rows.more();) {
            Map<String, Object> row = rows.next();
            String kind = text(row, "kind");
            if (kind.equals("LPK") || kind.equals("PHU")) {
                Long right = reckoned.remove(kind + " " + number(row, "year") + " " + text(row, "code"));
                must(right != null && right == number(row, "amount"), kind + " tahun " + number(row, "year") + ", pos " + text(row, "code") + " ("
                        + text(row, "name") + "): tertulis " + number(row, "amount") + ", padahal menurut catatannya " + right);
            }
        }
        must(reckoned.isEmpty(), "laporan tidak memuat " + reckoned.keySet());
    }

    private void reckon(List<Map<String, Object>> rules, String kind, String at, Map<String, Long> amounts, Map<String, Long> reckoned) {
        for (Map<String, Object> rule : rules) {
            if (text(rule, "kind").equals(kind) && !reckoned.containsKey(kind + at + text(rule, "code"))) {
                long sum = 0;
                for (Object of : list(rule, "of")) {
                    sum = Math.addExact(sum, rule.get("sum").equals(Boolean.TRUE) ? reckoned.getOrDefault(kind + at + of, 0L)
                            : shown(rule, (String) of, amounts));
                }
                reckoned.put(kind + at + text(rule, "code"), sum);
            }
        }
    }

    private long shown(Map<String, Object> rule, String line, Map<String, Long> amounts) {
        long sum = 0;
        for (Map.Entry<String, Long> one : amounts.entrySet()) {
            if (line.equals(lineOf.get(account(one.getKey()))) && list(rule, "only").contains(one.getKey().substring(one.getKey().indexOf(' ') + 1))) {
                sum = Math.addExact(sum, one.getValue());
            }
        }
        return text(rule, "side").equals("D") ? sum : -sum;
    }

    private boolean isResult(String account) {
        return "I".equals(types.get(account)) || "X".equals(types.get(account));
    }

    private static String account(String key) {
        return key.substring(0, key.indexOf(' '));
    }

    private static long on(String account, Map<String, Long> amounts) {
        long sum = 0;
        for (Map.Entry<String, Long> one : amounts.entrySet()) {
            sum = account(one.getKey()).equals(account) ? Math.addExact(sum, one.getValue()) : sum;
        }
        return sum;
    }

    /** The text that the hash covers. */
    private String canonical(Map<String, Object> entry) {
        StringBuilder text = new StringBuilder("lumbung-journal-1\nregency ").append(number(book, "regency"))
                .append("\ncooperative ").append(text(book, "cooperative")).append('\n');
        for (String field : List.of("sequence", "previous", "entry", "voucher", "date", "posted", "event", "reverses", "actor", "description")) {
            text.append(field).append(' ').append(orDash(entry.get(field))).append('\n');
        }
        int place = 0;
        for (Object each : list(entry, "lines")) {
            Map<String, Object> line = map(each);
            text.append("line ").append(++place);
            for (String field : List.of("account", "side", "amount", "unit", "participation", "period", "kind", "subject", "name")) {
                text.append(' ').append(orDash(line.get(field)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String orDash(Object value) {
        return value == null ? "-" : value.toString();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new False(otherwise);
        }
    }

    private static String text(Map<String, Object> row, String name) {
        return (String) row.get(name);
    }

    private static long number(Map<String, Object> row, String name) {
        return (Long) row.get(name);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> row, String name) {
        return (List<Object>) row.get(name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private Rows rows(String name) throws IOException {
        if (zip.getEntry(name) == null) {
            throw new False("arsip tidak memuat " + name);
        }
        return new Rows(new BufferedReader(new InputStreamReader(zip.getInputStream(zip.getEntry(name)), StandardCharsets.UTF_8)));
    }

    /** A file of JSON documents, one a line, read one after the other. */
    private static final class Rows {

        private final BufferedReader reader;
        private String line;

        Rows(BufferedReader reader) throws IOException {
            this.reader = reader;
            this.line = reader.readLine();
        }

        boolean more() {
            return line != null;
        }

        Map<String, Object> next() throws IOException {
            Map<String, Object> row = map(new Json(line).value());
            line = reader.readLine();
            return row;
        }
    }

    /** As much of JSON as the archive uses: objects, lists, texts, whole numbers, true, false, null. */
    private static final class Json {

        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object value() {
            switch (text.charAt(at)) {
                case '{':
                    return object();
                case '[':
                    return array();
                case '"':
                    return string();
                case 'n':
                    at += 4;
                    return null;
                case 't':
                    at += 4;
                    return Boolean.TRUE;
                case 'f':
                    at += 5;
                    return Boolean.FALSE;
                default:
                    int from = at;
                    while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
                        at++;
                    }
                    return Long.valueOf(text.substring(from, at));
            }
        }

        private Map<String, Object> object() {
            Map<String, Object> object = new LinkedHashMap<>();
            at++;
            while (text.charAt(at) != '}') {
                String name = string();
                at++; // :
                object.put(name, value());
                skipComma();
            }
            at++;
            return object;
        }

        private List<Object> array() {
            List<Object> array = new ArrayList<>();
            at++;
            while (text.charAt(at) != ']') {
                array.add(value());
                skipComma();
            }
            at++;
            return array;
        }

        private void skipComma() {
            if (text.charAt(at) == ',') {
                at++;
            }
        }

        private String string() {
            StringBuilder string = new StringBuilder();
            at++;
            while (text.charAt(at) != '"') {
                char letter = text.charAt(at++);
                if (letter == '\\') {
                    char escaped = text.charAt(at++);
                    switch (escaped) {
                        case 'u' -> {
                            string.append((char) Integer.parseInt(text, at, at + 4, 16));
                            at += 4;
                        }
                        case 'b' -> string.append('\b');
                        case 'f' -> string.append('\f');
                        case 'n' -> string.append('\n');
                        case 'r' -> string.append('\r');
                        case 't' -> string.append('\t');
                        default -> string.append(escaped);
                    }
                } else {
                    string.append(letter);
                }
            }
            at++;
            return string.toString();
        }
    }
}
