resource "aws_ecs_task_definition" "shop" {
  family = "shop"
  volume {
    name = "uploads"
    efs_volume_configuration {
      file_system_id     = aws_efs_file_system.uploads.id
      # ruleid: tf-aws-efs-transit-cleartext
      transit_encryption = "DISABLED"
    }
  }
  volume {
    name = "invoices"
    efs_volume_configuration {
      file_system_id = aws_efs_file_system.invoices.id
      # ruleid: tf-aws-efs-transit-cleartext
      transit_encryption = "DISABLED"
    }
  }
}

resource "aws_ecs_task_definition" "office" {
  family = "office"
  volume {
    name = "uploads"
    efs_volume_configuration {
      file_system_id     = aws_efs_file_system.uploads.id
      # ok: tf-aws-efs-transit-cleartext
      transit_encryption = "ENABLED"
    }
  }
  volume {
    name = "letters"
    efs_volume_configuration {
      file_system_id     = aws_efs_file_system.letters.id
      # ok: tf-aws-efs-transit-cleartext
      transit_encryption = var.transit
    }
  }
}
