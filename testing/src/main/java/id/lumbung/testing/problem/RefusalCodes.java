package id.lumbung.testing.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Finds the codes that a module's refusals carry, so that a test can hold a sentence against each of them.
public final class RefusalCodes {

    private static final String REFUSAL = "id/lumbung/platform/problem/Refusal";

    private RefusalCodes() {}

    /// The codes written in the refusals among these compiled classes.
    ///
    /// @param classes a folder such as `target/classes`
    public static Set<String> in(Path classes) {
        var models = models(classes);
        var superclasses = models.stream().collect(Collectors.toMap(model -> model.thisClass().asInternalName(),
                model -> model.superclass().map(entry -> entry.asInternalName()).orElse("")));
        return models.stream()
                .filter(model -> isRefusal(model.thisClass().asInternalName(), superclasses))
                .flatMap(model -> StreamSupport.stream(model.constantPool().spliterator(), false))
                .filter(StringEntry.class::isInstance)
                .map(entry -> ((StringEntry) entry).stringValue())
                .filter(text -> text.matches("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<ClassModel> models(Path classes) {
        var parser = ClassFile.of();
        try (var files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class")).map(file -> {
                try {
                    return parser.parse(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRefusal(String name, Map<String, String> superclasses) {
        var seen = new HashMap<>(superclasses);
        for (var type = seen.remove(name); type != null; type = seen.remove(type)) {
            if (type.equals(REFUSAL)) {
                return true;
            }
        }
        return false;
    }
}
