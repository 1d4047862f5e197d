package id.lumbung.journeys.house;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/// Reads what was downloaded with the programs that others would take for it.
public final class Papers {

    private Papers() {}

    /// The words of a PDF in the order in which they are read.
    public static String pdf(byte[] content) {
        try (var document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rows of all sheets of a workbook, a cell being what a person sees in it.
    public static List<String> workbook(byte[] content) {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            return workbook.getSheets().flatMap(sheet -> {
                try (var rows = sheet.openStream()) {
                    return rows.map(row -> row.stream().map(Papers::text).collect(Collectors.joining(" | "))).toList()
                            .stream();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file out of an archive.
    public static String file(byte[] archive, String name) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                if (file.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("The archive holds no " + name);
    }

    /// What the program inside the archive says of it, run as its instructions tell, far from any server.
    public static String verify(byte[] archive, Path folder) throws IOException, InterruptedException {
        Files.write(folder.resolve("arsip.zip"), archive);
        Files.writeString(folder.resolve("Verify.java"), file(archive, "Verify.java"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var verifier = new ProcessBuilder(java, "-Dstdout.encoding=UTF-8", "Verify.java", "arsip.zip")
                .directory(folder.toFile()).redirectErrorStream(true);
        verifier.environment().remove("JAVA_TOOL_OPTIONS"); // the machine of who takes books away says nothing of it
        var process = verifier.start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + words;
    }

    private static String text(Cell cell) {
        return cell == null || cell.getRawValue() == null ? "" : cell.getText();
    }
}
