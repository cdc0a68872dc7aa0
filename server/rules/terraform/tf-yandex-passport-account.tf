resource "yandex_resourcemanager_folder_iam_member" "a" {
  role = "editor"
  # ruleid: tf-yandex-passport-account
  member = "userAccount:ajek9r2h"
}

resource "yandex_resourcemanager_cloud_iam_binding" "b" {
  role = "viewer"
  # ruleid: tf-yandex-passport-account
  members = ["serviceAccount:aje1", "userAccount:ajek9r2h"]
}

resource "yandex_resourcemanager_folder_iam_member" "c" {
  # ok: tf-yandex-passport-account
  member = "serviceAccount:aje1"
}

resource "yandex_resourcemanager_folder_iam_member" "d" {
  # ok: tf-yandex-passport-account
  member = "federatedUser:ajq2"
}
