package id.lumbung.platform.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;

class FixedWordsFirstTest {

    private final FixedWordsFirst mappings = new FixedWordsFirst();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /{regency}/koperasi/{cooperative}      | /kukar/koperasi/7          | true
            /{regency}/koperasi/{cooperative}      | /kukar/%6Boperasi/7        | true
            /{regency}/koperasi/{cooperative}      | /kukar/koperasi            | false
            /{regency}/koperasi/{cooperative}      | /kukar/koperasi/7/buku     | false
            /{regency}/koperasi/{cooperative}      | /kukar/desa/7              | false
            /{regency}/koperasi/{cooperative}/buku | /kukar/koperasi/7/buku     | true
            /{regency}/koperasi/{cooperative}/buku | /kukar/koperasi/7/anggota  | false
            /{regency}/*/buku                      | /kukar/koperasi/buku       | true
            /{regency}/berkas-{number}/isi         | /kukar/berkas-3/isi        | true
            /berkas/**                             | /berkas/a/b                | true
            /berkas/{*rest}                        | /berkas/a/b                | true
            /**/buku                               | /a/b/buku                  | true
            /                                      | /                          | true
            /                                      | /kukar                     | false
            """)
    void findsWhatThePatternAloneWouldFind(String pattern, String path, boolean isFound) {
        var options = new RequestMappingInfo.BuilderConfiguration();
        options.setPatternParser(new PathPatternParser());
        var request = new MockHttpServletRequest("GET", path);
        ServletRequestPathUtils.parseAndCache(request);
        var info = RequestMappingInfo.paths(pattern).options(options).build();
        assertThat(info.getMatchingCondition(request) != null).isEqualTo(isFound);
        assertThat(mappings.getMatchingMapping(info, request) != null).isEqualTo(isFound);
    }
}
