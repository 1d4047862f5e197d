package id.lumbung.mentoring.mentor;

/// What kind of mentor: field extension officer, Business Assistant, project officer, or one of the Dinas itself.
public enum Kind {

    PPKL, BA, PMO, DINAS
}
