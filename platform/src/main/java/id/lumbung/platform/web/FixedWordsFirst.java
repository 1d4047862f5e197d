package id.lumbung.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Looks at the fixed words of a path before anything else. Every path begins with the name of a regency, so the framework
/// finds none of them at once: it would examine method, media types and pattern of some hundreds for each request.
class FixedWordsFirst extends RequestMappingHandlerMapping {

    private final Map<RequestMappingInfo, List<Words>> known = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        var path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().elements();
        for (var words : known.computeIfAbsent(info, FixedWordsFirst::words)) {
            if (words.stand(path)) {
                return super.getMatchingMapping(info, request);
            }
        }
        return null;
    }

    private static List<Words> words(RequestMappingInfo info) {
        return info.getPatternValues().stream().map(Words::of).toList();
    }

    /// The words of a pattern by their place among the elements of a path, where separators stand between them.
    private record Words(List<Word> words) {

        private record Word(int place, String text) {}

        static Words of(String pattern) {
            var parts = pattern.split("/");
            var words = new ArrayList<Word>();
            for (int i = 1; i < parts.length && !parts[i].contains("**") && !parts[i].contains("{*"); i++) {
                if (!parts[i].matches(".*[{*?].*")) {
                    words.add(new Word(2 * i - 1, parts[i]));
                }
            }
            return new Words(List.copyOf(words));
        }

        boolean stand(List<PathContainer.Element> path) {
            for (var word : words) {
                if (path.size() <= word.place() || !(path.get(word.place()) instanceof PathSegment segment)
                        || !segment.valueToMatch().equals(word.text())) {
                    return false;
                }
            }
            return true;
        }
    }
}
