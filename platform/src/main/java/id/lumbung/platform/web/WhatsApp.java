package id.lumbung.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// A message that the person sends herself, on her own telephone; to whom it goes, she chooses there.
public final class WhatsApp {

    private WhatsApp() {}

    /// An address that opens WhatsApp with the text.
    public static String link(String text) {
        return "https://wa.me/?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
