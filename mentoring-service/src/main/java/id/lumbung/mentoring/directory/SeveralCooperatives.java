package id.lumbung.mentoring.directory;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class SeveralCooperatives extends Refusal {

    private static final long serialVersionUID = 1L;

    private static final int NAMED = 4;

    SeveralCooperatives(String typed, List<Cooperative> fitting) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "directory.several-cooperatives", fitting.size(), typed,
                fitting.stream().limit(NAMED).map(Cooperative::name).collect(Collectors.joining("; ")));
        at("cooperative");
    }
}
