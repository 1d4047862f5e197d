package id.lumbung.cooperative.legality.board;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.legality.Stage;

/// A cooperative on the board.
///
/// @param obstacle what stood in its way on the day, the gravest first
public record BoardRow(UUID id, String name, String villageCode, String villageName, String districtCode,
        String districtName, Stage stage, @Nullable Obstacle obstacle, @Nullable String decree,
        @Nullable LocalDate decreedOn) {

    public record Obstacle(String kind, String reason, LocalDate since) {}

    public boolean isCancelled() {
        return obstacle != null && obstacle.kind().equals("DIBATALKAN");
    }
}
