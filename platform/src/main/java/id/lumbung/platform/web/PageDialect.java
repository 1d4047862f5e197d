package id.lumbung.platform.web;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

import id.lumbung.assets.Assets;
import id.lumbung.platform.money.Rupiah;

/// What templates may call: `#rupiah`, `#tanggal`, `#aset`, `#bagikan` and, inside the fragments of `field`, `#isian`.
class PageDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private final MessageSource sentences;

    PageDialect(MessageSource sentences) {
        super("Lumbung");
        this.sentences = sentences;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of("rupiah", "tanggal", "aset", "isian", "bagikan");
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String name) {
        return switch (name) {
            case "rupiah" -> new Money();
            case "tanggal" -> new Dates();
            case "aset" -> new Files();
            case "bagikan" -> new Sharing();
            case "isian" -> new Inputs(context, sentences);
            default -> null;
        };
    }

    @Override
    public boolean isCacheable(String name) {
        return !name.equals("isian"); // it looks at the form around it, and a page may hold several
    }

    /// Amounts; none is written as nothing.
    public static class Money {

        /// `Rp 1.250.000`
        public String format(@Nullable Rupiah amount) {
            return amount == null ? "" : amount.toString();
        }

        /// `1.250.000`
        public String angka(@Nullable Rupiah amount) {
            return amount == null ? "" : amount.grouped();
        }

        /// `(1.250.000)` for less than nothing, as statements have it.
        public String laporan(@Nullable Rupiah amount) {
            if (amount == null) {
                return "";
            }
            return amount.isNegative() ? "(" + amount.negate().grouped() + ")" : amount.grouped();
        }

        /// `Satu juta rupiah`
        public String terbilang(@Nullable Rupiah amount) {
            if (amount == null) {
                return "";
            }
            var words = amount.inWords();
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
    }

    /// Messages that a person sends herself.
    public static class Sharing {

        public String whatsapp(String text) {
            return WhatsApp.link(text);
        }
    }

    /// Addresses of what the gateway serves.
    public static class Files {

        public String url(String file) {
            return Assets.url(file);
        }

        public String ikon(String name) {
            return Assets.url("ikon.svg") + "#" + name;
        }
    }
}
