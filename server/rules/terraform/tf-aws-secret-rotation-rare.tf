resource "aws_secretsmanager_secret_rotation" "a" {
  rotation_rules {
    # ruleid: tf-aws-secret-rotation-rare
    automatically_after_days = 365
  }
}

resource "aws_secretsmanager_secret_rotation" "b" {
  rotation_rules {
    # ruleid: tf-aws-secret-rotation-rare
    automatically_after_days = 91
  }
}

resource "aws_secretsmanager_secret_rotation" "c" {
  rotation_rules {
    # ok: tf-aws-secret-rotation-rare
    automatically_after_days = 30
  }
}

resource "aws_secretsmanager_secret_rotation" "d" {
  rotation_rules {
    # ok: tf-aws-secret-rotation-rare
    automatically_after_days = var.days
  }
}
