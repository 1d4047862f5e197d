package id.lumbung.mentoring.dashboard.reckoning;

import java.util.List;

/// Numbers that belong together.
///
/// @param told whether whoever knows has said anything yet
public record Section(Code code, List<Figure> figures, boolean told) {

    public enum Code {

        LEGALITAS, DOKUMEN, PEMBUKUAN, USAHA, PENDAMPINGAN, PELATIHAN, TUMPANG_TINDIH;

        /// Whether the numbers come from the cooperative-service.
        public boolean isNeighbours() {
            return this != PENDAMPINGAN && this != PELATIHAN;
        }
    }

    public Section {
        figures = List.copyOf(figures);
    }

    /// For pages, which cannot name a constant.
    public boolean is(String name) {
        return code.name().equals(name);
    }
}
