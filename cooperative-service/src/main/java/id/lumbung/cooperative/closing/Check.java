package id.lumbung.cooperative.closing;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// Something to look at before a month is closed. A bean of this type is asked each time; `@Order` says when.
public interface Check {

    /// What it finds, also where all is well, so that the treasurer sees what was looked at.
    List<Finding> look(UUID cooperative, YearMonth month);

    /// How much a finding weighs.
    enum Weight {
        FINE, WARNING, BLOCKING
    }

    /// A line of the checklist. Its sentence is `closing.check.<code>.<weight>` in lower case; where there is something
    /// to do, the words on its link are `closing.check.<code>.remedy`.
    ///
    /// @param code names the matter, such as `suspense`
    /// @param args of the sentence
    /// @param remedy where to set it right, below the page of the cooperative: `/opname`
    record Finding(String code, Weight weight, List<Object> args, @Nullable String remedy) {

        public Finding {
            args = List.copyOf(args);
        }

        public static Finding fine(String code, Object... args) {
            return new Finding(code, Weight.FINE, List.of(args), null);
        }

        public static Finding warning(String code, @Nullable String remedy, Object... args) {
            return new Finding(code, Weight.WARNING, List.of(args), remedy);
        }

        public static Finding blocking(String code, @Nullable String remedy, Object... args) {
            return new Finding(code, Weight.BLOCKING, List.of(args), remedy);
        }

        /// The key of the sentence.
        public String sentence() {
            return "closing.check." + code + "." + weight.name().toLowerCase(Locale.ROOT);
        }
    }
}
