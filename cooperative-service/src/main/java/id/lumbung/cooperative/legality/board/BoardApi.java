package id.lumbung.cooperative.legality.board;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.cooperative.legality.Bucket;
import id.lumbung.cooperative.profile.FormationState;

/// The board for programs.
@RestController
@RequestMapping("/legality")
class BoardApi {

    private final Boards boards;

    BoardApi(Boards boards) {
        this.boards = boards;
    }

    @GetMapping("/board")
    List<RowJson> board(@RequestParam(required = false) @Nullable LocalDate on) {
        var board = boards.on(on);
        return board.rows().stream().map(row -> RowJson.of(row, board.day())).toList();
    }

    @GetMapping("/buckets")
    BucketsJson buckets(@RequestParam(required = false) @Nullable LocalDate on) {
        var board = boards.on(on);
        var counts = new EnumMap<Bucket, Long>(Bucket.class);
        for (var bucket : Bucket.values()) {
            counts.put(bucket, board.count(bucket));
        }
        return new BucketsJson(board.day(), board.total(), counts, board.obstructed(), board.cancelled());
    }

    record BucketsJson(LocalDate on, int total, Map<Bucket, Long> buckets, long obstructed, long cancelled) {}

    record RowJson(UUID cooperative, String villageCode, String village, String district, FormationState stage,
            Bucket bucket, LocalDate since, long days, @Nullable String decree, @Nullable String obstacle) {

        static RowJson of(BoardRow row, LocalDate day) {
            return new RowJson(row.id(), row.villageCode(), row.villageName(), row.districtName(),
                    row.stage().state(), row.stage().bucket(), row.stage().since(), row.stage().days(day),
                    row.decree(), row.obstacle() == null ? null : row.obstacle().kind());
        }
    }
}
