# ruleid: tf-aws-workspace-unencrypted
resource "aws_workspaces_workspace" "orders" {
  directory_id = "d-926722edaf"
  user_name    = "jo"
}

resource "aws_workspaces_workspace" "reports" {
  directory_id = "d-926722edaf"
  user_name    = "jo"
  # ruleid: tf-aws-workspace-unencrypted
  root_volume_encryption_enabled = false
}

resource "aws_workspaces_workspace" "customers" {
  directory_id = "d-926722edaf"
  user_name    = "jo"
  # ok: tf-aws-workspace-unencrypted
  root_volume_encryption_enabled = true
}

resource "aws_workspaces_workspace" "shared" {
  directory_id = "d-926722edaf"
  user_name    = "jo"
  # ok: tf-aws-workspace-unencrypted
  root_volume_encryption_enabled = var.root_volume_encryption_enabled
}
