package id.lumbung.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

/// Draws a template as tagged PDF. The template is well-formed XHTML with a language, a title, a description (`meta`)
/// and its style inside; it sees the same sentences and formats as a page. Nothing is fetched from anywhere: pictures are
/// `data:` addresses.
///
/// The font is Liberation Sans (SIL Open Font License), embedded, so that a name reads the same on every printer.
public class Pdf {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final String FAMILY = "Liberation Sans";

    private final ITemplateEngine templates;

    Pdf(ITemplateEngine templates) {
        this.templates = templates;
        XRLog.setLoggingEnabled(false);
    }

    /// Writes the document. The stream is left open.
    ///
    /// @param template such as `statement/paper`
    /// @param model what the template may name
    public void write(String template, Map<String, Object> model, OutputStream to) {
        var page = templates.process(template, new Context(INDONESIAN, model));
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true); // tagged for a reader's voice; and no font of the machine is looked for
        builder.withProducer("Lumbung");
        builder.useUriResolver((base, address) -> address.startsWith("data:") ? address : null);
        useFont(builder, "LiberationSans-Regular.ttf", 400, FontStyle.NORMAL);
        useFont(builder, "LiberationSans-Bold.ttf", 700, FontStyle.NORMAL);
        useFont(builder, "LiberationSans-Italic.ttf", 400, FontStyle.ITALIC);
        builder.withHtmlContent(page, null);
        builder.toStream(to);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void useFont(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        builder.useFont(() -> font(file), FAMILY, weight, style, true);
    }

    private static InputStream font(String file) {
        var font = Pdf.class.getResourceAsStream("/liberation/" + file);
        if (font == null) {
            throw new IllegalStateException("The font " + file + " is missing from the class path");
        }
        return font;
    }
}
