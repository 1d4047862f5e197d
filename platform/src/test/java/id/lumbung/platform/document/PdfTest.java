package id.lumbung.platform.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import static org.assertj.core.api.Assertions.assertThat;

class PdfTest {

    private static final String PAGE = """
            <html lang="id" xmlns:th="http://www.thymeleaf.org">
            <head><title>Kuitansi</title><meta name="description" content="Kuitansi"/><style>@page { size: A4 } body { font-family: 'Liberation Sans' }</style></head>
            <body><p th:text="${name}">Siti</p><p><b>Jumlah — 1.250.000</b></p><img src="file:///etc/passwd" alt=""/>
            <img src="http://127.0.0.1:1/x.png" alt=""/></body></html>""";

    @Test
    void aTemplateBecomesAPageWhoseTextCanBeReadAndFound() throws IOException {
        var bytes = new ByteArrayOutputStream();
        pdf().write(PAGE, Map.of("name", "Nurʼaini <b>& Co</b>"), bytes);
        try (var document = Loader.loadPDF(bytes.toByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("<b>& Co</b>", "Jumlah — 1.250.000");
            for (var font : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(font).isEmbedded()).isTrue();
            }
        }
    }

    private static Pdf pdf() {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        return new Pdf(engine);
    }
}
