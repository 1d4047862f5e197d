package id.lumbung.platform.money;

import java.util.Locale;

import org.springframework.format.Formatter;

/// Rupiah in a form: read as a person types them, shown again as `1.250.000`. An empty field is no amount, a minus is
/// refused: whoever wants one reads the text with [Rupiah#parseSigned].
class RupiahField implements Formatter<Rupiah> {

    @Override
    public Rupiah parse(String typed, Locale locale) {
        return Rupiah.parse(typed);
    }

    @Override
    public String print(Rupiah rupiah, Locale locale) {
        return rupiah.grouped();
    }
}
