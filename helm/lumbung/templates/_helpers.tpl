{{/* Names and labels. */}}
{{- define "lumbung.fullname" -}}
{{- if contains .Chart.Name .Release.Name -}}{{ .Release.Name | trunc 40 | trimSuffix "-" }}{{- else -}}{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 40 | trimSuffix "-" }}{{- end -}}
{{- end -}}

{{- define "lumbung.labels" -}}
app.kubernetes.io/part-of: lumbung
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{/* What selects the pods of a component; given (list $ "cooperative"). */}}
{{- define "lumbung.selector" -}}
{{- $root := index . 0 -}}
app.kubernetes.io/part-of: lumbung
app.kubernetes.io/instance: {{ $root.Release.Name }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end -}}

{{- define "lumbung.image" -}}
{{- $root := index . 0 -}}
{{- printf "%s/%s:%s" $root.Values.image.registry (include "lumbung.application" (index . 1)) ($root.Values.image.tag | default $root.Chart.AppVersion) -}}
{{- end -}}

{{/* The name of a component's application: its image, its client in Keycloak. */}}
{{- define "lumbung.application" -}}
{{- if eq . "gateway" -}}gateway{{- else if eq . "export" -}}lumbung-admin{{- else -}}{{ . }}-service{{- end -}}
{{- end -}}

{{- define "lumbung.port" -}}
{{- get (dict "gateway" 8080 "tenant" 8081 "cooperative" 8082 "mentoring" 8083) . -}}
{{- end -}}

{{- define "lumbung.managementPort" -}}
{{- add (include "lumbung.port" . | int) 1000 -}}
{{- end -}}

{{- define "lumbung.url" -}}
{{- $root := index . 0 -}}
{{- printf "http://%s-%s:%s" (include "lumbung.fullname" $root) (index . 1) (include "lumbung.port" (index . 1)) -}}
{{- end -}}

{{- define "lumbung.issuer" -}}
{{- required "keycloak.issuer is missing: the address of the realm as browsers see it, e.g. https://masuk.example.go.id/realms/lumbung" .Values.keycloak.issuer -}}
{{- end -}}

{{- define "lumbung.backchannel" -}}
{{- if .Values.keycloak.backchannel -}}
{{- .Values.keycloak.backchannel -}}
{{- else if eq .Values.keycloak.mode "operator" -}}
{{- printf "http://%s-keycloak-service:%v/realms/lumbung" (include "lumbung.fullname" .) .Values.keycloak.port -}}
{{- else -}}
{{- include "lumbung.issuer" . -}}
{{- end -}}
{{- end -}}

{{/* Labels of the pods of Keycloak, as JSON; nothing where nobody knows them. */}}
{{- define "lumbung.keycloakPods" -}}
{{- if eq .Values.keycloak.mode "operator" -}}
{{- dict "app" "keycloak" "app.kubernetes.io/instance" (printf "%s-keycloak" (include "lumbung.fullname" .)) | toJson -}}
{{- else -}}
{{- with .Values.keycloak.podLabels }}{{ toJson . }}{{ end -}}
{{- end -}}
{{- end -}}

{{- define "lumbung.hasCluster" -}}
{{- if has .Values.postgres.mode (list "single" "cloudnativepg") -}}true{{- end -}}
{{- end -}}

{{/* The Cluster of CloudNativePG: what belongs to it is named after it, so that a second one may stand beside the first. */}}
{{- define "lumbung.cluster" -}}
{{- .Values.postgres.cluster | default (printf "%s-postgres" (include "lumbung.fullname" .)) -}}
{{- end -}}

{{- define "lumbung.postgresHost" -}}
{{- if include "lumbung.hasCluster" . -}}
{{- printf "%s%s" (include "lumbung.cluster" .) (ternary "-pooler" "-rw" (eq .Values.postgres.mode "cloudnativepg")) -}}
{{- else -}}
{{- required "postgres.host is missing: with postgres.mode external or citus say where the server is" .Values.postgres.host -}}
{{- end -}}
{{- end -}}

{{/* Connections that the main server may be asked for at once, while pods are replaced: by services or their pooler (one pod more than
they are), Keycloak, migrations (two of their pool, two of Flyway), the export, and twenty for whoever else looks: the operator,
Prometheus, backups, people. */}}
{{- define "lumbung.connections" -}}
{{- $root := . -}}
{{- $sum := add (mul 3 4) 3 20 -}}
{{- if eq .Values.postgres.mode "cloudnativepg" -}}
{{- $sum = add $sum (mul 3 3 (int .Values.postgres.pooler.connections)) -}}
{{- else -}}
{{- range list "tenant" "cooperative" "mentoring" -}}
{{- $settings := index $root.Values . -}}
{{- $pods := ternary $settings.autoscaling.max $settings.replicas $settings.autoscaling.enabled | int -}}
{{- $sum = add $sum (mul (add $pods 1) (int $root.Values.postgres.connectionsPerPod)) -}}
{{- end -}}
{{- end -}}
{{- if eq .Values.keycloak.mode "operator" -}}
{{- $sum = add $sum (mul (int .Values.keycloak.operator.instances) (int .Values.keycloak.operator.connections)) -}}
{{- end -}}
{{- $sum -}}
{{- end -}}

{{/* Migrations hold session locks, which a pooler in transaction mode would lose: they ask the server itself. */}}
{{- define "lumbung.postgresDirect" -}}
{{- if include "lumbung.hasCluster" . -}}{{ include "lumbung.cluster" . }}-rw{{- else -}}{{ include "lumbung.postgresHost" . }}{{- end -}}
{{- end -}}

{{- define "lumbung.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile: { type: RuntimeDefault }
{{- end -}}

{{- define "lumbung.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: { drop: [ALL] }
{{- end -}}

{{/* The port of an address, where none is written that of its scheme. */}}
{{- define "lumbung.portOf" -}}
{{- $host := (urlParse .).host -}}
{{- if regexMatch ":[0-9]+$" $host -}}{{ regexReplaceAll "^.*:" $host "" }}{{- else -}}{{ ternary 443 80 (hasPrefix "https://" .) }}{{- end -}}
{{- end -}}

{{/* Ports as a policy lists them, each once; given a list of numbers. */}}
{{- define "lumbung.ports" -}}
{{- $ports := list -}}
{{- range . }}{{ $ports = append $ports (int .) }}{{ end -}}
{{- $rules := list -}}
{{- range $ports | uniq }}{{ $rules = append $rules (dict "protocol" "TCP" "port" .) }}{{ end -}}
{{- toJson $rules -}}
{{- end -}}

{{/* Where pods may run, and how much they weigh against others: the same for all, also those that run for a minute. */}}
{{- define "lumbung.placement" -}}
{{- with .Values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- with .Values.nodeSelector }}
nodeSelector: {{ toJson . }}
{{- end }}
{{- with .Values.tolerations }}
tolerations: {{ toJson . }}
{{- end }}
{{- end -}}

{{- define "lumbung.pull" -}}
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end -}}

{{/* The cells, each with all that it needs; a cell that is named twice or like the main one is refused. */}}
{{- define "lumbung.cells" -}}
{{- $root := . -}}
{{- $cells := list -}}
{{- $names := list "utama" -}}
{{- range .Values.postgres.cells -}}
{{- if has .name $names -}}
{{- fail (printf "postgres.cells: there is a cell %s already; each has a name of its own, and utama is the server of postgres.mode" .name) -}}
{{- end -}}
{{- $names = append $names .name -}}
{{- $cells = append $cells (dict "name" .name "host" .host "port" (int (.port | default $root.Values.postgres.port)) "secret" (.existingSecret | default $root.Values.postgres.existingSecret) "podLabels" (.podLabels | default dict)) -}}
{{- end -}}
{{- toJson $cells -}}
{{- end -}}

{{/* Environment of a service with a database; given (list $ "tenant" host), and a cell where it is not the main one. */}}
{{- define "lumbung.databaseEnv" -}}
{{- $root := index . 0 -}}
{{- $component := index . 1 -}}
{{- $port := $root.Values.postgres.port -}}
{{- $secret := $root.Values.postgres.existingSecret -}}
{{- if gt (len .) 3 -}}
{{- $port = (index . 3).port -}}
{{- $secret = (index . 3).secret -}}
{{- end -}}
- name: SPRING_DATASOURCE_URL
  value: {{ printf "jdbc:postgresql://%s:%v/%s" (index . 2) $port $component | quote }}
- name: SPRING_DATASOURCE_USERNAME
  value: {{ $component }}_app
- name: SPRING_DATASOURCE_PASSWORD
  valueFrom: { secretKeyRef: { name: {{ $secret }}, key: {{ $component }}_app } }
- name: SPRING_FLYWAY_PLACEHOLDERS_APP
  value: {{ $component }}_app
{{- end -}}

{{/* Which cells a service reaches besides its own database; tenant-service reaches none and offers them to operators. */}}
{{- define "lumbung.cellsEnv" -}}
{{- $root := index . 0 -}}
{{- $component := index . 1 -}}
{{- $cells := include "lumbung.cells" $root | fromJsonArray -}}
{{- if and $cells (eq $component "tenant") }}
{{- $names := list }}
{{- range $cells }}{{ $names = append $names .name }}{{ end }}
- name: LUMBUNG_PLACEMENT_CELLS
  value: {{ join "," $names | quote }}
{{- else }}
{{- range $cells }}
- name: LUMBUNG_CELLS_{{ upper .name }}_URL
  value: {{ printf "jdbc:postgresql://%s:%v/%s" .host .port $component | quote }}
- name: LUMBUNG_CELLS_{{ upper .name }}_PASSWORD
  valueFrom: { secretKeyRef: { name: {{ .secret }}, key: {{ $component }}_app } }
{{- end }}
{{- end }}
{{- end -}}

{{/* The secret with the key of a service that seals: each has its own, so that neither opens what is the other's. */}}
{{- define "lumbung.keys" -}}
{{- $root := index . 0 -}}
{{- if eq (index . 1) "mentoring" }}{{ $root.Values.keys.mentoring.existingSecret }}{{ else }}{{ $root.Values.keys.existingSecret }}{{ end -}}
{{- end -}}

{{/* Environment of a service with a database, besides where the database is. */}}
{{- define "lumbung.serviceEnv" -}}
{{- $root := index . 0 -}}
{{- $component := index . 1 -}}
- name: SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI
  value: {{ include "lumbung.issuer" $root | quote }}
- name: SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWK_SET_URI
  value: {{ printf "%s/protocol/openid-connect/certs" (include "lumbung.backchannel" $root) | quote }}
- name: LUMBUNG_TENANTS_URL
  value: {{ include "lumbung.url" (list $root "tenant") | quote }}
{{- if eq $component "tenant" }}
- name: LUMBUNG_KEYCLOAK_URL
  value: {{ regexReplaceAll "/realms/.*$" (include "lumbung.backchannel" $root) "" | quote }}
- name: LUMBUNG_KEYCLOAK_CLIENTSECRET
  valueFrom: { secretKeyRef: { name: {{ $root.Values.keycloak.existingSecret }}, key: tenant-service } }
{{- else }}
{{- if eq $component "mentoring" }}
- name: LUMBUNG_COOPERATIVES_URL
  value: {{ include "lumbung.url" (list $root "cooperative") | quote }}
{{- else }}
- name: LUMBUNG_MENTORING_URL
  value: {{ include "lumbung.url" (list $root "mentoring") | quote }}
{{- end }}
- name: LUMBUNG_KEYS_FILE
  value: /etc/lumbung/keys/key-encryption-key
{{- if eq $root.Values.attachments.store "s3" }}
- name: LUMBUNG_ATTACHMENTS_S3_ENDPOINT
  value: {{ required "attachments.s3.endpoint is missing: the address of the object store, e.g. https://s3.example.go.id" $root.Values.attachments.s3.endpoint | quote }}
- name: LUMBUNG_ATTACHMENTS_S3_NAME
  value: {{ $root.Values.attachments.s3.bucket | quote }}
- name: LUMBUNG_ATTACHMENTS_S3_REGION
  value: {{ $root.Values.attachments.s3.region | quote }}
- name: LUMBUNG_ATTACHMENTS_S3_ACCESSKEY
  valueFrom: { secretKeyRef: { name: {{ $root.Values.attachments.s3.existingSecret }}, key: access-key } }
- name: LUMBUNG_ATTACHMENTS_S3_SECRETKEY
  valueFrom: { secretKeyRef: { name: {{ $root.Values.attachments.s3.existingSecret }}, key: secret-key } }
{{- else }}
- name: LUMBUNG_ATTACHMENTS_FOLDER
  value: /var/lib/lumbung/attachments
{{- end }}
{{- end }}
{{- end -}}

{{/* Several gateways need a memory that they share, or a balancer that leads everybody back to her own. */}}
{{- define "lumbung.sharedEnv" -}}
{{- if eq .Values.valkey.mode "external" -}}
- name: LUMBUNG_VALKEY_HOST
  value: {{ required "valkey.host is missing: the Valkey that gateways share. For one gateway alone set valkey.mode none and gateway.replicas 1" .Values.valkey.host | quote }}
- name: LUMBUNG_VALKEY_PORT
  value: {{ .Values.valkey.port | quote }}
- name: LUMBUNG_VALKEY_TLS
  value: {{ .Values.valkey.tls | quote }}
{{- with .Values.valkey.user }}
- name: LUMBUNG_VALKEY_USER
  value: {{ . | quote }}
{{- end }}
{{- with .Values.valkey.existingSecret }}
- name: LUMBUNG_VALKEY_PASSWORD
  valueFrom: { secretKeyRef: { name: {{ . }}, key: password } }
{{- end }}
- name: LUMBUNG_SESSION_KEY
  valueFrom: { secretKeyRef: { name: {{ .Values.valkey.sessionSecret }}, key: session-key } }
- name: LUMBUNG_SESSION_OTHER_KEY
  valueFrom: { secretKeyRef: { name: {{ .Values.valkey.sessionSecret }}, key: other-key, optional: true } }
{{- else -}}
{{- $most := ternary .Values.gateway.autoscaling.max .Values.gateway.replicas .Values.gateway.autoscaling.enabled | int -}}
{{- if and (gt $most 1) (not .Values.gateway.sticky) -}}
{{- fail (printf "%d gateways and valkey.mode none: each would know only who signed in at itself, and ask everybody else to sign in again. Name a Valkey (valkey.mode external, valkey.host), or run one gateway (gateway.replicas 1, gateway.autoscaling.enabled false), or say gateway.sticky true where the load balancer keeps a person at the same pod" $most) -}}
{{- end -}}
{{- end -}}
{{- end -}}
